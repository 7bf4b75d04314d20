#!/usr/bin/env bash
# Starts Neo4j Community from Maven Central artifacts: start.sh HOME PORT [password=WORD] [SETTING=VALUE ...]
# The first run downloads about 125 MB into the cache; later ones start from there. See README.md.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=$(sed -n 's:.*<neo4j.version>\(.*\)</neo4j.version>.*:\1:p' "$here/pom.xml")
cache=${NEO4J_TEST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/directive-lineage/neo4j-$version}
classes=$cache/classes-$(cksum <"$here/Neo4jServer.java" | tr ' ' '-')

mkdir -p "$cache"
# Two starts at once: the second waits for what the first downloads and compiles.
exec 9>"$cache/lock"
flock 9
if [ ! -e "$cache/lib/.whole-$version" ]; then
  rm -rf "$cache/lib"
  mvn -q -B -f "$here/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    "-DoutputDirectory=$cache/lib" >&2
  touch "$cache/lib/.whole-$version"
fi
if [ ! -e "$classes" ]; then
  rm -rf "$classes.new"
  javac -d "$classes.new" -cp "$cache/lib/*" "$here/Neo4jServer.java" >&2
  mv "$classes.new" "$classes"
fi
exec 9>&-

exec java "-Xmx${NEO4J_TEST_HEAP:-1g}" \
  --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED \
  --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \
  -cp "$classes:$cache/lib/*" Neo4jServer "$@"
