// Writers take their turns: the second waits here until the first has committed.
MERGE (l:Lock {id: 'graph'})
SET l.taken = true
