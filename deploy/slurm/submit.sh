#!/usr/bin/env bash
# Shares a run out over a Slurm cluster: deploy/slurm/submit.sh 8 [words of aiindex plan, such as --group crawl].
# AIINDEX names the program where it is not on the path.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)

shards=${1:?How many parts? For example: deploy/slurm/submit.sh 8 --group crawl}
shift
"${AIINDEX:-aiindex}" plan --shards "$shards" --force "$@"
workers=$(sbatch --parsable --array=0-$((shards - 1)) "$here/workers.sbatch")
merge=$(sbatch --parsable --dependency="afterok:$workers" "$here/merge.sbatch")
echo "workers: job $workers, merge: job $merge; squeue shows them"
