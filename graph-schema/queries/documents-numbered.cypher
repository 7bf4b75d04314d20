// Documents whose symbols begin with these numbers.
UNWIND $numbers AS number
MATCH (d:Document {number: number})
RETURN number, d.data AS data
ORDER BY d.id
LIMIT $most
