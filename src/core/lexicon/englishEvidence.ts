import type { Words } from "./words";

/** English words by which a report limits what it states: to a part of the whole, to a time. */
export const ENGLISH_EVIDENCE: Words = {
  // What a whole may consist of: "site A", "the Berlin office", "1 of 3 sites".
  wholePart: {
    place:
      "site, plant, location, office, branch, hall, building, region, country, district, zone, ward, clinic, store, shop, station, depot, terminal, " +
      "warehouse, campus, laboratory, lab, staff, personnel, workforce, crew",
    // A part by itself.
    named: "headquarters, head office, main office, main site, main plant, hq",
    unit: "line, cluster, shard, team, squad, shift, department, division, group, cohort, wave, tenant, unit, lane",
    units:
      "sites, plants, locations, offices, branches, halls, buildings, regions, countries, districts, zones, wards, clinics, stores, shops, stations, " +
      "depots, terminals, warehouses, campuses, laboratories, labs, lines, clusters, shards, teams, squads, shifts, departments, divisions, groups, " +
      "cohorts, waves, tenants, units, lanes",
    each: "all, every, each, both, any",
    // Before a unit: one or a few of several.
    some: "pilot, first, second, third, one, some, selected, single, northern, southern, eastern, western, day, night, early, late",
    // Before a name that a place has.
    of: "of, at, in, for",
  },
  // No condition, though "until" is one.
  condition: {
    term: "valid until, valid till, in force until",
  },
  // Before the year that a value is of: "99 % in 2023".
  ofYear: {
    preposition: "in, for, during",
  },
  // "All 40 tests passed."
  allTests: {
    all: "all, all of the, all the, all our, all of our",
    tests: "tests, test cases, checks, scenarios, specs, testcases",
    passed:
      "passed, have passed, have all passed, passed successfully, are passing, are green, were green, were successful, succeeded, have succeeded, completed successfully, ran successfully, were passed",
    // What makes it something else than a result of all of them.
    not: "not, except, apart from, but, if, when, until, unless, once, must, should, would, will, could, only, almost, nearly, target, goal, locally, expected, so far, in the last release, flaky, after",
  },
  // From when and until when something applies.
  validity: {
    begin:
      "valid from, valid as of, valid as from, valid starting, valid since, valid not before, effective, effective from, effective as of, in force from, " +
      "in force as of, in effect from, takes effect, takes effect on, comes into force, comes into force on, enters into force, applies from, starting, " +
      "starting on, beginning, from, as of, as from, not before, start date",
    end:
      "valid until, valid till, valid through, valid thru, valid to, valid up to, in force until, approved until, accepted until, certified until, " +
      "compliant until, granted until, released until, authorized until, authorised until, expires, expires on, expired, expired on, expiry, expiry date, " +
      "expiration, expiration date, lapses, lapses on, lapsed, lapsed on, not after",
    // Behind a day from which something applies: "from 1 May until 30 June".
    last: "until, till",
    // What follows later does not take from what was done.
    next: "next, due, due date, renewal, surveillance, follow up, recertification, target date, deadline",
  },
};
