/** Endings of files that findings are in: sources, scripts, configuration, documents. */
export const SOURCE_ENDINGS =
  "py, ts, tsx, js, jsx, mjs, cjs, java, kt, kts, go, rs, rb, php, cs, fs, c, h, cc, cpp, hpp, m, mm, swift, scala, sql, sh, bash, " +
  "ps1, yml, yaml, json, toml, ini, cfg, conf, env, txt, md, html, css, scss, vue, svelte, tf, proto, gradle, xml, sol, dart, ex, " +
  "exs, lua, pl, r, ipynb, lock, plist, rules";
