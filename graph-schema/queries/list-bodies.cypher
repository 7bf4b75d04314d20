// A page of the bodies as Vietnamese sorts their names, and how many there are.
CALL () { MATCH (b:Body) RETURN count(b) AS total }
CALL () {
  MATCH (b:Body)
  WHERE b.order > ''
  WITH b ORDER BY b.order SKIP $offset LIMIT $size
  RETURN collect(b.data) AS page
}
RETURN total, page
