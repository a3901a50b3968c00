#compdef aiindex
# Completion of aiindex in zsh. Put into ~/.zshrc, behind compinit:  source <(aiindex completion zsh)
_aiindex() {
  local line candidate
  local -a candidates
  # The program is asked about the words behind its name, up to the cursor.
  line="${(j: :)words[2,CURRENT-1]}"
  [[ -n $line ]] && line+=" "
  line+=$PREFIX
  for candidate in "${(@f)$(${words[1]} "[suggest:${#line}]" "$line" 2>/dev/null)}"; do
    [[ -n $candidate && $candidate == "$PREFIX"* ]] || continue
    # Options are offered to those who ask for them, so that files and names come first.
    [[ $candidate == -* && $PREFIX != -* ]] && continue
    candidates+=("$candidate")
  done
  # Where the program knows nothing, files are completed.
  if (( ${#candidates} )); then compadd -- "${candidates[@]}"; else _files; fi
}
compdef _aiindex aiindex
