#!/usr/bin/env bash
# Starts a Slurm of one node in a temporary folder, without systemd, and runs the workflow on it: 1,000
# pairs in 8 shards, of which one is killed, and slurmd too. The corpus must have the bytes of one run
# on this machine. Then the array of docs/cluster.md, and the workflow with the Snakemake of build/cluster.
# Exits with 77 if Slurm, munge or Snakemake is missing or this is not root.
# usage: slurm-test.sh SEJAJAR [PAIRS]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
sejajar=$(realpath "${1:?the program}")
# shellcheck source=scripts/cluster-texts.sh
. "$here/scripts/cluster-texts.sh"
pairs=${2:-1000}

for program in slurmctld slurmd sbatch munged snakemake; do
  if ! PATH=$PATH:/usr/sbin command -v "$program" >/dev/null; then
    echo "slurm-test: skipped: no $program (Debian: slurm-wlm munge snakemake)" >&2
    exit 77
  fi
done
if [[ $(id -u) != 0 ]]; then
  echo "slurm-test: skipped: slurmd needs root" >&2
  exit 77
fi

export PATH=$PATH:/usr/sbin
dir=$(mktemp -d)
declare -A daemons=()
linked=no
stop() {
  [[ $linked == no ]] || rm -f /etc/slurm/slurm.conf
  for pid in "${daemons[@]}"; do kill "$pid" 2>/dev/null || true; done
  sleep 1
  rm -rf "$dir"
}
trap stop EXIT
fail() {
  echo "slurm-test: $*" >&2
  tail -n 20 "$dir"/*.log "$dir"/logs/* "$dir"/.snakemake/slurm_logs/*/*/* >&2 || true
  exit 1
}

# The node.
mkdir "$dir/state" "$dir/spool"
chmod 755 "$dir"
dd if=/dev/urandom of="$dir/key" bs=1024 count=1 status=none
chmod 400 "$dir/key"
cat >"$dir/slurm.conf" <<CONF
ClusterName=sejajar
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmctldPort=16817
SlurmdPort=16818
AuthType=auth/munge
AuthInfo=socket=$dir/munge.socket
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
ReturnToService=2
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool
SlurmctldPidFile=$dir/slurmctld.pid
SlurmdPidFile=$dir/slurmd.pid
SlurmdTimeout=15
KillWait=5
SchedulerParameters=sched_interval=5
NodeName=$(hostname -s) NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=2000 State=UNKNOWN
PartitionName=main Nodes=$(hostname -s) Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$dir/slurm.conf
munged --force --foreground --key-file="$dir/key" --socket="$dir/munge.socket" \
  --pid-file="$dir/munged.pid" --log-file="$dir/munged.log" --seed-file="$dir/seed" 2>/dev/null &
daemons[munged]=$!
sleep 1
start_slurmd() {
  slurmd -D -f "$SLURM_CONF" >>"$dir/slurmd.log" 2>&1 &
  daemons[slurmd]=$!
}
slurmctld -D -f "$SLURM_CONF" >"$dir/slurmctld.log" 2>&1 &
daemons[slurmctld]=$!
start_slurmd
for _ in $(seq 60); do
  sinfo -h -o %T 2>/dev/null | grep -q idle && break
  sleep 1
done
sinfo -h -o %T | grep -q idle || fail "the node does not come up"

# The texts.
cd "$dir"
write_texts "$pairs"
languages="--source-language en --target-language id"
# shellcheck disable=SC2086
"$sejajar" batch en id -o expected.tsv $languages --quiet

# The workflow, disturbed. A shard that is too fast to be caught is slowed down by its splitter.
snakemake --snakefile "$here/workflow/Snakefile" --profile "$here/workflow/profiles/slurm" \
  --directory "$dir" --default-resources mem_mb=200 runtime=30 --latency-wait 5 \
  --config input='[en, id]' output=corpus.tsv shards=8 threads=1 memory=400 sejajar="$sejajar" \
  options="$languages --job-seconds 600" >snakemake.log 2>&1 &
workflow=$!
pid=""
for _ in $(seq 300); do
  journal=$(find work -name 'shard-*.journal' 2>/dev/null | head -n 1 || true)
  if [[ $journal ]]; then
    pid=$(sed -n 's/^{"v":1.*"pid":\([0-9]*\)}.*/\1/p' "$journal" | tail -n 1)
    [[ $pid ]] && kill -KILL "$pid" 2>/dev/null && break
  fi
  sleep 0.1
done
[[ $pid ]] || fail "no shard was seen"
echo "slurm-test: killed a shard, process $pid" >&2
sleep 2
kill -KILL "${daemons[slurmd]}"
echo "slurm-test: killed slurmd" >&2
sleep 3
start_slurmd
wait "$workflow" || fail "the workflow failed"
cmp expected.tsv corpus.tsv || fail "the corpus differs from that of one run"
grep -q "^done	$pairs\$" work/report.tsv || fail "not all pairs are done: $(cat work/report.tsv)"
echo "slurm-test: $pairs pairs in 8 shards: the bytes of one run"

# The array of docs/cluster.md, without Snakemake and smaller. One shard gets the signal that comes before
# the time limit, finishes its pairs and is queued again.
rm -rf work corpus.tsv
example "Slurm without Snakemake" | sed "s/64/4/g; s,sejajar batch,$sejajar batch,; s/--cpus-per-task=4 --mem=4G/--cpus-per-task=1 --mem=400/" >array.sh
array=$(sbatch --parsable --output=logs/array-%a.out array.sh)
for _ in $(seq 600); do
  [[ -s work/1.journal ]] && break
  sleep 0.05
done
scancel --batch --signal=TERM "${array}_1" 2>/dev/null && echo "slurm-test: sent SIGTERM to the first shard of the array" >&2
for _ in $(seq 300); do
  [[ -z $(squeue -h -j "$array" 2>/dev/null) ]] && break
  sleep 1
done
"$sejajar" batch --status work/*.journal >array.status || fail "the array has not ended: $(cat array.status)"
"$sejajar" batch --merge work/*.journal -o corpus.tsv --quiet
"$sejajar" batch pairs.tsv -o expected.tsv --quiet
cmp expected.tsv corpus.tsv || fail "the corpus of the array differs from that of one run"
echo "slurm-test: a plain array of $pairs pairs: the bytes of one run; started $(grep -c '"v":1' work/1.journal) times"

# The same workflow with Snakemake 8 or later and its plugin for Slurm, whose jobs look for the
# configuration in /etc only.
snakemake8=$here/build/cluster/bin/snakemake
if [[ ! -x $snakemake8 ]]; then
  echo "slurm-test: Snakemake 8: skipped: no build/cluster (scripts/install.sh cluster)" >&2
  exit 0
fi
if [[ -e /etc/slurm/slurm.conf ]]; then
  echo "slurm-test: Snakemake 8: skipped: this machine has a Slurm" >&2
  exit 0
fi
ln -s "$SLURM_CONF" /etc/slurm/slurm.conf
linked=yes
rm -rf work corpus.tsv
"$snakemake8" --snakefile "$here/workflow/Snakefile" --profile "$here/workflow/profiles/slurm8" --directory "$dir" \
  --default-resources mem_mb=200 runtime=30 --slurm-status-command squeue \
  --slurm-init-seconds-before-status-checks 5 --seconds-between-status-checks 5 \
  --config output=corpus.tsv shards=3 threads=1 memory=400 sejajar="$sejajar" \
  >snakemake8.log 2>&1 || fail "the workflow of Snakemake 8 failed"
cmp expected.tsv corpus.tsv || fail "the corpus of Snakemake 8 differs from that of one run"
echo "slurm-test: Snakemake $("$snakemake8" --version): the bytes of one run"
