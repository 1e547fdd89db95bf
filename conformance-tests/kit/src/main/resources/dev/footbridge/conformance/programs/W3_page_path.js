/*
 * rule: W3
 * title: a page outside of the folder is refused
 * refused: app.json:1:24
 */

// file: app.json
{ "pages": ["pages/a", "../pages/b"] }

// file: pages/a.js
Page({});
