// A page of the documents by id, and how many there are.
CALL () { MATCH (d:Document) RETURN count(d) AS total }
CALL () {
  MATCH (d:Document)
  WHERE d.id > ''
  WITH d ORDER BY d.id SKIP $offset LIMIT $size
  RETURN collect(d.data) AS page
}
RETURN total, page
