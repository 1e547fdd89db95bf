package dev.footbridge.programs.shop;

/** What a page of the shop is for. */
enum Role {
  HOME,
  LIST,
  BASKET,
  DETAIL,
  FORM,
  STATUS
}
