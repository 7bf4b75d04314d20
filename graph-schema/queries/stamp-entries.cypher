// Counts the changes of what can be found, so that every instance sees that another one has made one.
MERGE (l:Lock {id: 'entries'})
SET l.stamp = coalesce(l.stamp, 0) + 1
RETURN l.stamp AS stamp
