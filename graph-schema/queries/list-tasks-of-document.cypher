// A page of what stands in one document, by place in the text, and how much there is.
CALL () {
  MATCH (n:Task)
  WHERE n.document = $document AND n.start IS NOT NULL AND n.id IS NOT NULL
  RETURN count(n) AS total
}
CALL () {
  MATCH (n:Task)
  WHERE n.document = $document AND n.start IS NOT NULL AND n.id IS NOT NULL
  WITH n ORDER BY n.document, n.start, n.id SKIP $offset LIMIT $size
  RETURN collect(n.data) AS page
}
RETURN total, page
