# Prints what zsh offers at the end of a command line, a candidate a line. The line is typed into an
# interactive shell that has loaded the completion script.
# usage: zsh -f complete.zsh SCRIPT LINE
zmodload zsh/zpty
zpty shell zsh -f -i
ask() { zpty -w shell "$1"; }

ask 'PROMPT=; autoload -U compinit; compinit -u -D'
ask "source ${(q)1:A}"
# Candidates are printed between two marks instead of being inserted.
ask 'capture() {
  compadd() {
    local -a offered
    builtin compadd -O offered "$@"
    (( $#offered )) && print -rl -- $offered
    builtin compadd "$@"
  }
  print -r -- "<""mark>"
  _main_complete
  print -r -- "</""mark>"
  compstate[insert]= compstate[list]=
}'
ask 'zle -C capture complete-word capture; bindkey "^I" capture; print -r -- "rea""dy"'
zpty -r shell output '*ready*'
zpty -w -n shell "$2"$'\t'
zpty -r shell output '*</mark>*'
zpty -d shell
print -r -- ${${output#*<mark>}%%</mark>*} | tr -d '\r' | grep . | sort -u
