/** Where the sites under test are served. */
export const FIXTURE_PORT = 4398;
export const DEMO_PORT = 4399;

/** The small site of test/fixtures/site, which has one of everything. */
export const FIXTURE = `http://localhost:${FIXTURE_PORT}`;
/** The demonstration content of the project. */
export const DEMO = `http://localhost:${DEMO_PORT}`;
