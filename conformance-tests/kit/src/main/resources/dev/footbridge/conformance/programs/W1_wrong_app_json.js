/*
 * rule: W1
 * title: what is wrong in app.json is reported with line and column
 * refused: app.json:4:5
 */

// file: app.json
{
  "pages": [
    "pages/a",
    7
  ]
}

// file: pages/a.js
Page({});
