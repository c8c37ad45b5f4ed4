import { type Migration, sql } from "kysely";

/**
 * The ways from each version of the tables to the next, in order; what has been released is never changed. They keep
 * to the SQL of PostgreSQL 15, so that they run embedded and on a server alike.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001 journal": {
    async up(db) {
      for (const statement of FIRST) await sql.raw(statement).execute(db);
    },
  },
};

const FIRST = [
  `create table server (
    one boolean primary key check (one),
    clock double precision not null,
    key text not null
  )`,
  `create table rooms (
    id text primary key,
    code text not null,
    access text not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    tidied boolean not null default false
  )`,
  "create unique index rooms_open on rooms (code) where closed_at is null",
  `create table seats (
    room text not null references rooms on delete cascade,
    seat text not null,
    token text not null,
    primary key (room, token)
  )`,
  `create table journal (
    room text not null references rooms on delete cascade,
    first integer not null,
    events text not null,
    primary key (room, first)
  )`,
  `create table games (
    id text primary key,
    room text not null references rooms on delete cascade,
    first integer not null,
    last integer,
    opening text not null,
    mode text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    host text,
    listed boolean not null
  )`,
  "create index games_of_room on games (room, first)",
  "create index games_ended on games (ended_at)",
  `create table results (
    game text not null references games on delete cascade,
    seat text not null,
    name text not null,
    kind text not null,
    score integer not null,
    rank integer not null,
    rounds integer not null,
    shown boolean not null,
    primary key (game, seat)
  )`,
  `create table drawings (
    game text not null references games on delete cascade,
    round integer not null,
    seat text not null,
    name text not null,
    kind text not null,
    label text not null,
    time double precision,
    receipt text,
    first_by text,
    shown boolean not null,
    teaches boolean not null,
    deleted boolean not null,
    drawn_at timestamptz not null,
    primary key (game, round, seat)
  )`,
  // Only labels have receipts: a word of somebody's own may be too long for an index.
  "create index drawings_proved on drawings (label, time) where receipt is not null",
];
