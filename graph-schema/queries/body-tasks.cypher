// A body and all it came from; a page of what they are given to do, with the tasks, and how much there is.
MATCH (body:Body {id: $body})
CALL (body) {
  MATCH (body)-[:SUCCEEDS*0..]->(one:Body)
  WITH DISTINCT one ORDER BY one.id
  RETURN collect(one.id) AS ids, collect(one.data) AS bodies, sum(COUNT { (one)<-[:ASSIGNED_TO]-() }) AS total
}
CALL (ids) {
  UNWIND ids AS id
  CALL (id) {
    MATCH ()-[a:ASSIGNED_TO]->()
    WHERE a.body = id AND a.order IS NOT NULL
    WITH a ORDER BY a.body, a.order LIMIT $offset + $size
    RETURN a
  }
  WITH a ORDER BY a.order SKIP $offset LIMIT $size
  WITH a, startNode(a) AS task
  RETURN collect([a.data, task.data]) AS page
}
RETURN bodies, total, page
