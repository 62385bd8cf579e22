-- Looks like pgvector to our SQL: a vector is its text, and `hnsw` is a hash index, which no search by distance uses.
create type @extschema@.vector;
create function @extschema@.vector_in(cstring) returns @extschema@.vector language internal immutable strict parallel safe as 'textin';
create function @extschema@.vector_out(@extschema@.vector) returns cstring language internal immutable strict parallel safe as 'textout';
create function @extschema@.vector_typmod_in(cstring[]) returns integer language internal immutable strict parallel safe as 'varchartypmodin';
create type @extschema@.vector (
  input = @extschema@.vector_in, output = @extschema@.vector_out, typmod_in = @extschema@.vector_typmod_in, storage = external, like = text
);
create cast (@extschema@.vector as text) without function;
create cast (double precision[] as @extschema@.vector) with inout;

create function @extschema@.vector_eq(@extschema@.vector, @extschema@.vector) returns boolean language internal immutable strict as 'byteaeq';
create function @extschema@.vector_hash(@extschema@.vector) returns integer language internal immutable strict as 'hashvarlena';
create operator @extschema@.= (function = @extschema@.vector_eq, leftarg = @extschema@.vector, rightarg = @extschema@.vector, hashes);
create function @extschema@.cosine_distance(a @extschema@.vector, b @extschema@.vector) returns double precision language sql immutable strict
as $$
  select 1 - sum(x * y) / sqrt(sum(x * x) * sum(y * y))
  from unnest(translate(a::text, '[]', '{}')::double precision[], translate(b::text, '[]', '{}')::double precision[]) as pairs (x, y)
$$;
create operator @extschema@.<=> (function = @extschema@.cosine_distance, leftarg = @extschema@.vector, rightarg = @extschema@.vector);

create access method hnsw type index handler hashhandler;
create operator class @extschema@.vector_cosine_ops for type @extschema@.vector using hnsw as
  operator 1 @extschema@.=, function 1 @extschema@.vector_hash(@extschema@.vector);
