-- The planner takes the loops of color_cubes for a billion turns, and where Postgres has a compiler, that started it: half a
-- second for every picture that was published. What runs a handful of turns is not compiled.
alter function private.color_cubes(extensions.vector, integer) set jit = off;
