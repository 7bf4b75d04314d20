OPTIONAL MATCH (l:Lock {id: 'entries'})
RETURN coalesce(l.stamp, 0) AS stamp
