// All that stands in these documents, by place in the text.
UNWIND $documents AS id
CALL (id) {
  MATCH (n:Section)
  WHERE n.document = id AND n.start IS NOT NULL AND n.id IS NOT NULL
  WITH n ORDER BY n.document, n.start, n.id
  RETURN collect(n.data) AS sections
}
CALL (id) {
  MATCH (n:Task)
  WHERE n.document = id AND n.start IS NOT NULL AND n.id IS NOT NULL
  WITH n ORDER BY n.document, n.start, n.id
  RETURN collect(n.data) AS tasks
}
CALL (id) {
  MATCH (n:Target)
  WHERE n.document = id AND n.start IS NOT NULL AND n.id IS NOT NULL
  WITH n ORDER BY n.document, n.start, n.id
  RETURN collect(n.data) AS targets
}
RETURN id, sections, tasks, targets
