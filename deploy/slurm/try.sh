#!/usr/bin/env bash
# Tries the recipe on this machine, as root on Debian with slurm-wlm and munge installed: a controller and a daemon of their own, eight
# parts of the sample pages, one task killed and taken up again, and the published facts held against those of a run on one machine.
# AIINDEX names the program; the default is the launcher of this repository.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
export AIINDEX=${AIINDEX:-$root/aiindex}
shards=${1:-8}

work=$(mktemp -d)
stop() {
  scancel --quiet --user=root 2>/dev/null || true
  for name in slurmd slurmctld munged; do [ ! -s "$work/$name.pid" ] || kill "$(cat "$work/$name.pid")" 2>/dev/null || true; done
  rm -rf "$work"
}
trap stop EXIT

# Munge vouches for users between the daemons; its socket and key are this try's own.
mkdir -p "$work/munge" "$work/state" "$work/spool"
chmod 755 "$work"
head -c 1024 /dev/urandom > "$work/munge/key"
chmod 600 "$work/munge/key"
munged --force --key-file="$work/munge/key" --socket="$work/munge/socket" --pid-file="$work/munged.pid" \
  --log-file="$work/munge/log" --seed-file="$work/munge/seed"

host=$(hostname -s)
cat > "$work/slurm.conf" <<CONF
ClusterName=try
SlurmctldHost=$host
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CredType=cred/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
SlurmctldPort=26817
SlurmdPort=26818
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_interval=1,sched_min_interval=0
ReturnToService=2
MpiDefault=none
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
JobRequeue=1
NodeName=$host CPUs=$(nproc) State=UNKNOWN
PartitionName=try Nodes=$host Default=YES State=UP OverSubscribe=NO
CONF
export SLURM_CONF=$work/slurm.conf
slurmctld
slurmd
sinfo

# Two copies of the samples: one for the cluster, one for a single run.
for copy in shared alone; do
  mkdir -p "$work/$copy"
  cp -r "$root/raw" "$root/data" "$root/pipeline.yaml" "$work/$copy/"
  rm -rf "$work/$copy/raw/snapshots"
done
(cd "$work/alone" && "$AIINDEX" run --quiet > "$work/alone.jsonl")

cd "$work/shared"
sed '/^#SBATCH --mem/d' "$root/deploy/slurm/workers.sbatch" > "$work/workers.sbatch"
sed '/^#SBATCH --mem/d' "$root/deploy/slurm/merge.sbatch" > "$work/merge.sbatch"
"$AIINDEX" plan --shards "$shards" --format table
workers=$(sbatch --parsable --array=0-$((shards - 1)) "$work/workers.sbatch")
merge=$(sbatch --parsable --dependency="afterok:$workers" "$work/merge.sbatch")

# The first task that runs is killed as if its node had failed, and put back into the queue.
until task=$(squeue --noheader --states=RUNNING --format=%K --jobs="$workers" | head -n 1) && [ -n "$task" ]; do sleep 0.2; done
scontrol requeue "${workers}_$task"
echo "task $task was killed and put back"

until [ -z "$(squeue --noheader --jobs="$merge" 2>/dev/null)" ]; do sleep 1; done
tail -n 2 slurm-*.out

facts="SELECT * EXCLUDE (run_id) FROM all_facts ORDER BY source, char_start, fact_id"
"$AIINDEX" query "$facts" --format csv > "$work/shared.csv"
(cd "$work/alone" && "$AIINDEX" query "$facts" --format csv > "$work/alone.csv")
cmp "$work/shared.csv" "$work/alone.csv"
count=$("$AIINDEX" query "SELECT count(*) AS n FROM all_facts" --format csv | tail -n 1)
echo "$shards parts, one of them killed: the $count facts are those of one run, byte for byte"
