/** All suites of one run; test/host/suites.mjs fills it in while bundling. */
declare module 'postil:suites';
