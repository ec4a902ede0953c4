/** The shells that can complete the command line. */
export const SHELLS = ["bash", "zsh", "fish"] as const;

/**
 * What each shell is to run, once: a function that asks `zerosum complete` with the words up to the cursor and gets a
 * line for each candidate, its help after a tab. Where there is none, the shell offers files.
 */
export const COMPLETIONS: Readonly<Record<(typeof SHELLS)[number], string>> = {
  // bash cuts words at "=", so that --seed=1 comes as three.
  bash: `# Put this into ~/.bashrc: eval "$(zerosum completion bash)"
_zerosum() {
  local current="\${COMP_WORDS[COMP_CWORD]}" word value help
  [[ "$current" == "=" ]] && current=""
  local words=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ "$word" == "=" ]] || words+=("$word")
  done
  COMPREPLY=()
  while IFS=$'\\t' read -r value help; do
    COMPREPLY+=("$value")
  done < <("\${COMP_WORDS[0]}" complete -- "\${words[@]}" "$current" 2>/dev/null)
}
complete -o default -F _zerosum zerosum`,
  zsh: `#compdef zerosum
# Put this into ~/.zshrc, after compinit: eval "$(zerosum completion zsh)"
_zerosum() {
  local -a found
  local value help
  while IFS=$'\\t' read -r value help; do
    found+=("$value\${help:+:$help}")
  done < <("$words[1]" complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( $#found )); then
    _describe zerosum found
  else
    _files
  fi
}
compdef _zerosum zerosum`,
  fish: `# Save this as ~/.config/fish/completions/zerosum.fish
function __zerosum
  set -l words (commandline -opc)
  $words[1] complete -- $words[2..] (commandline -ct) 2>/dev/null
end
complete -c zerosum -a '(__zerosum)'`,
};
