// The best entries for a query of terms, the best documents and bodies for it, and how many entries match.
CALL () {
  CALL db.index.fulltext.queryNodes('entry_terms', $query) YIELD node
  RETURN count(node) AS total
}
CALL () {
  CALL db.index.fulltext.queryNodes('entry_terms', $query, {limit: $candidates}) YIELD node, score
  RETURN collect([node.data, score]) AS entries
}
CALL () {
  CALL db.index.fulltext.queryNodes('entry_terms', $named, {limit: $candidates}) YIELD node, score
  RETURN collect([node.data, score]) AS named
}
RETURN total, entries, named
