# Completion of aiindex in bash 4 and newer. Put into ~/.bashrc:  source <(aiindex completion bash)
_aiindex() {
  local line=${COMP_LINE:0:COMP_POINT} word=${COMP_WORDS[COMP_CWORD]} prefix="" candidate
  # The program is asked about the words behind its name, up to the cursor.
  line=${line#*[[:space:]]}
  # Bash takes --metric=ai for three words; the program takes it for one.
  if [[ $COMP_WORDBREAKS == *=* && $line == *=* && ${line##*[[:space:]]} == --*=* ]]; then
    word=${line##*[[:space:]]}
    prefix=${word%%=*}
    line="${line%"$word"}$prefix ${word#*=}"
    word=${word#*=}
  fi
  COMPREPLY=()
  while IFS= read -r candidate; do
    [[ $candidate == "$word"* ]] || continue
    # Options are offered to those who ask for them, so that files and names come first.
    [[ $candidate == -* && $word != -* ]] && continue
    COMPREPLY+=("$candidate")
  done < <("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)
}
# Where the program knows nothing, files are completed.
complete -o bashdefault -o default -F _aiindex aiindex
