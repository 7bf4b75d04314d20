#!/usr/bin/env bash
# Starts Neo4j Community from Maven Central artifacts: start.sh HOME PORT [password=WORD] [SETTING=VALUE ...]
# The first run downloads about 125 MB into the cache; later ones start from there. See README.md.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=$(sed -n 's:.*<neo4j.version>\(.*\)</neo4j.version>.*:\1:p' "$here/pom.xml")
cache=${NEO4J_TEST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/directive-lineage/neo4j-$version}
jars=$cache/jars-$version
classes=$cache/classes-$(cksum <"$here/Neo4jServer.java" | tr ' ' '-')
lock_seconds=240

mkdir -p "$cache"
# Two starts at once: the second waits for what the first downloads and compiles. What is whole appears by a rename, so a
# start that dies leaves nothing half done, and what it had started does not inherit the lock.
if command -v flock >/dev/null; then
  exec 9>>"$cache/lock"
  flock -w "$lock_seconds" 9 || { echo "another start has held $cache/lock for $lock_seconds s" >&2; exit 1; }
fi
draft=$(mktemp -d "$cache/draft-XXXXXX")
trap 'rm -rf "$draft"' EXIT
if [ ! -e "$jars" ]; then
  echo "downloading Neo4j $version into $cache" >&2
  mvn -q -B -f "$here/pom.xml" -Daether.connector.connectTimeout=10000 -Daether.connector.requestTimeout=60000 \
    org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    "-DoutputDirectory=$draft/jars" >&2 9>&-
  mv "$draft/jars" "$jars"
fi
if [ ! -e "$classes" ]; then
  javac -d "$draft/classes" -cp "$jars/*" "$here/Neo4jServer.java" >&2 9>&-
  mv "$draft/classes" "$classes"
fi
rm -rf "$draft"
exec 9>&-

echo "starting Neo4j $version in $1" >&2
exec java "-Xmx${NEO4J_TEST_HEAP:-1g}" \
  --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED \
  --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \
  -cp "$classes:$jars/*" Neo4jServer "$@"
