// What matches a query of terms and carries a label of each group: how many carry each set of labels, the best entries,
// and the best documents and bodies; these are among the first $within by score.
CALL () {
  CALL db.index.fulltext.queryNodes('entry_terms', $query) YIELD node
  WHERE all(group IN $groups WHERE any(label IN node.labels WHERE label IN group))
  WITH node.labels AS labels, count(*) AS count
  RETURN collect([labels, count]) AS sets
}
CALL () {
  CALL db.index.fulltext.queryNodes('entry_terms', $query, {limit: $within}) YIELD node, score
  WHERE all(group IN $groups WHERE any(label IN node.labels WHERE label IN group))
  WITH node, score ORDER BY score DESC, node.id LIMIT $size
  RETURN collect([node.data, node.hash, score]) AS best
}
CALL () {
  CALL db.index.fulltext.queryNodes('entry_terms', $named, {limit: $within}) YIELD node, score
  WHERE all(group IN $groups WHERE any(label IN node.labels WHERE label IN group))
  WITH node, score ORDER BY score DESC, node.id LIMIT $most
  RETURN collect([node.data, node.hash, score]) AS named
}
CALL () {
  OPTIONAL MATCH (l:Lock {id: 'entries'})
  RETURN coalesce(l.stamp, 0) AS stamp
}
RETURN sets, best, named, stamp
