MATCH (d:Decision {id: $id})
DELETE d
RETURN count(*) AS removed
