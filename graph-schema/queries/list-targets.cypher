// A page of the targets by document and place in the text, and how many there are.
CALL () { MATCH (n:Target) RETURN count(n) AS total }
CALL () {
  MATCH (n:Target)
  WHERE n.document IS NOT NULL AND n.start IS NOT NULL AND n.id IS NOT NULL
  WITH n ORDER BY n.document, n.start, n.id SKIP $offset LIMIT $size
  RETURN collect(n.data) AS page
}
RETURN total, page
