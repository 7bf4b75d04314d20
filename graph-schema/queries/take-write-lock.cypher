// Writers take their turns: the second waits here until the first has committed. Counts the changes.
MERGE (l:Lock {id: 'graph'})
SET l.revision = coalesce(l.revision, 0) + 1
RETURN l.revision AS revision
