import { expect, test } from "vitest";
import { splitStatements, withoutComments } from "./statements.ts";

test.each([
  ["two statements", "select 1;\nselect 2;", ["select 1", "select 2"]],
  ["the last one without a semicolon", "select 1; select 2", ["select 1", "select 2"]],
  ["a string", "select 'a;''b;'; select 2", ["select 'a;''b;'", "select 2"]],
  ["a string with escapes", "select E'a\\';b'; select 2", ["select E'a\\';b'", "select 2"]],
  ["a name", 'select ";" ; select 2', ['select ";"', "select 2"]],
  ["a dollar quote", "do $$ begin; end $$; select 2", ["do $$ begin; end $$", "select 2"]],
  ["a tagged dollar quote", "do $a$ $$;$$ $a$; select 2", ["do $a$ $$;$$ $a$", "select 2"]],
  ["a parameter, which is no dollar quote", "select a$1; select b$1", ["select a$1", "select b$1"]],
  ["a line comment", "-- no; not here\nselect 1; select 2", ["-- no; not here\nselect 1", "select 2"]],
  ["a block comment", "/* a; /* b; */ c; */ select 1; select 2", ["/* a; /* b; */ c; */ select 1", "select 2"]],
  [
    "the body of an SQL-standard function",
    "create function f() returns int begin atomic select case when true then 1 end; select 2; end; select 3",
    ["create function f() returns int begin atomic select case when true then 1 end; select 2; end", "select 3"],
  ],
  ["nothing but a comment at the end", "select 1; -- done", ["select 1", "-- done"]],
  ["nothing", " \n ", []],
])("a script is not cut inside %s", (_, script, statements) => {
  expect(splitStatements(script)).toEqual(statements);
});

test("a long string is read whole", () => {
  const long = `select '${"x;".repeat(500_000)}'`;
  expect(splitStatements(`${long}; select 2`)).toEqual([long, "select 2"]);
});

test("the comments before a statement are taken off", () => {
  expect(withoutComments("-- a\n/* b */ -- c\n select 1 -- d")).toBe("select 1 -- d");
});
