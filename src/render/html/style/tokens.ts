// Colours and fonts by meaning, light and dark. Every text colour has a contrast of at least 4.5 to its ground.

/** `width` of the page's column of text and tables, as a length. */
export function tokensOf(width: string): string {
  return `
:root {
  --page: ${width};
  --paper: #ffffff;
  --wash: #f6f7f9;
  --ink: #18202c;
  --muted: #556072;
  --rule: #e4e8ee;
  --line: #b8c1ce;
  --accent: #1f56c3;
  --calm: #8d99aa;
  --over: #b4500b;
  --over-wash: #fdf1e7;
  --drop: #d98a4e;
  --warn: #8a3b06;
  --font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Hiragino Sans',
    'Yu Gothic UI', 'Yu Gothic', Meiryo, 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #12161c;
    --wash: #1a2028;
    --ink: #e8ecf2;
    --muted: #a5afbd;
    --rule: #29313c;
    --line: #4e5a6a;
    --accent: #7ba7ff;
    --calm: #78869a;
    --over: #f2a45c;
    --over-wash: #33251a;
    --drop: #c0814a;
    --warn: #f5b57b;
  }
}
`
}
