# verify_webhook <secret> <webhook-id> <webhook-timestamp> <webhook-signature> < body
# Succeeds where the body was signed with the secret (whsec_...) in the last five minutes. Needs bash, openssl and base64. For
# looking into things: openssl shows the key to whoever lists processes.
verify_webhook() {
  local id=$2 timestamp=$3 signature age key expected
  case $timestamp in '' | *[!0-9]*) return 1 ;; esac
  [ "${#timestamp}" -le 12 ] || return 1
  age=$(($(date +%s) - 10#$timestamp))
  [ "${age#-}" -le 300 ] || return 1
  key=$(printf %s "${1#whsec_}" | base64 -d | od -An -vtx1 | tr -d ' \n')
  expected=$({ printf %s "$id.$timestamp."; cat; } | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | base64)
  for signature in $4; do
    [ "$signature" = "v1,$expected" ] && return 0
  done
  return 1
}
