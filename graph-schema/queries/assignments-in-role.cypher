// A page of what these bodies are given to do in one role, in the order of the tasks, and how much there is.
CALL () {
  UNWIND $bodies AS body
  MATCH ()-[a:ASSIGNED_TO]->()
  WHERE a.body = body AND a.role = $role AND a.order IS NOT NULL
  RETURN count(a) AS total
}
CALL () {
  UNWIND $bodies AS body
  CALL (body) {
    MATCH ()-[a:ASSIGNED_TO]->()
    WHERE a.body = body AND a.role = $role AND a.order IS NOT NULL
    WITH a ORDER BY a.body, a.role, a.order LIMIT $offset + $size
    RETURN a
  }
  WITH a ORDER BY a.order SKIP $offset LIMIT $size
  RETURN collect(a.data) AS page
}
RETURN total, page
