# Completion of aiindex in fish. Put into ~/.config/fish/config.fish:  aiindex completion fish | source
function __aiindex_candidates
    # The program is asked about the words behind its name, up to the cursor.
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program $words[1]
    set -e words[1]
    set -l line (string join ' ' -- $words $current)
    test -z "$current"; and test (count $words) -gt 0; and set line (string join ' ' -- $words)' '
    for candidate in ($program "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
        # Options are offered to those who ask for them, so that files and names come first.
        string match -q -- '-*' $candidate; and not string match -q -- '-*' "$current"; and continue
        echo $candidate
    end
end
complete -c aiindex -a '(__aiindex_candidates)'
