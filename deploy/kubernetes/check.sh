#!/usr/bin/env bash
# Checks the manifests against the schema of Kubernetes' API. Needs npm; nothing is left behind.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --loglevel=error --ignore-scripts kubernetes-models@4.5.1 js-yaml@4.1.0 >/dev/null
HERE=$here node --eval '
  const { readFileSync, readdirSync } = require("node:fs");
  const { load } = require("js-yaml");
  const { Job } = require("kubernetes-models/batch/v1");
  for (const name of readdirSync(process.env.HERE).filter((name) => name.endsWith(".yaml"))) {
    new Job(load(readFileSync(`${process.env.HERE}/${name}`, "utf8"))).validate();
    console.log(`${name}: valid`);
  }
'
