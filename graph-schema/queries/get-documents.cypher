// Documents in the order of the ids given; unknown ids give nothing.
UNWIND range(0, size($ids) - 1) AS place
MATCH (d:Document {id: $ids[place]})
RETURN d.data AS data
ORDER BY place
