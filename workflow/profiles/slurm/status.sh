#!/bin/sh
# Says what became of job $1, for snakemake: running, success or failed. Needs no accounting.
if state=$(scontrol -o show job "$1" 2>/dev/null); then
  state=${state##*JobState=}
  case ${state%% *} in
    COMPLETED) echo success ;;
    PENDING | CONFIGURING | RUNNING | COMPLETING | SUSPENDED | REQUEUED | REQUEUE_HOLD | PREEMPTED) echo running ;;
    *) echo failed ;;
  esac
else
  # Slurm forgets jobs after MinJobAge; snakemake then looks at the files.
  echo success
fi
