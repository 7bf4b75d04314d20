// A page of what these bodies are given to do, in the order of the tasks, and how much there is.
CALL () {
  MATCH ()-[a:ASSIGNED_TO]->()
  WHERE a.body IN $bodies
  RETURN count(a) AS total
}
CALL () {
  MATCH ()-[a:ASSIGNED_TO]->()
  WHERE a.body IN $bodies AND a.order IS NOT NULL
  WITH a ORDER BY a.order SKIP $offset LIMIT $size
  RETURN collect(a.data) AS page
}
RETURN total, page
