// A body and all it came from; a page of what they are given to do, with the tasks, and how much there is.
MATCH (body:Body {id: $body})
CALL (body) {
  MATCH (body)-[:SUCCEEDS*0..]->(one:Body)
  WITH DISTINCT one ORDER BY one.id
  RETURN collect(one.id) AS ids, collect(one.data) AS bodies
}
CALL (ids) {
  MATCH ()-[a:ASSIGNED_TO]->()
  WHERE a.body IN ids AND ($role IS NULL OR a.role = $role)
  RETURN count(a) AS total
}
CALL (ids) {
  MATCH ()-[a:ASSIGNED_TO]->()
  WHERE a.body IN ids AND a.order IS NOT NULL AND ($role IS NULL OR a.role = $role)
  WITH a ORDER BY a.order SKIP $offset LIMIT $size
  WITH a, startNode(a) AS task
  RETURN collect([a.data, task.data]) AS page
}
RETURN bodies, total, page
