/** Where the sites under test are served; `MUJAZ_TEST_PORT` moves them, so that two checkouts can be tested at once. */
export const FIXTURE_PORT = Number(process.env.MUJAZ_TEST_PORT ?? 4398);
export const DEMO_PORT = FIXTURE_PORT + 1;

/** The small site of test/fixtures/site, which has one of everything. */
export const FIXTURE = `http://localhost:${FIXTURE_PORT}`;
/** The demonstration content of the project. */
export const DEMO = `http://localhost:${DEMO_PORT}`;
