package dev.footbridge.programs.shop;

/**
 * A page of the shop.
 *
 * @param path its path, without an ending
 * @param role what it is for
 * @param resource what it shows, whose service it asks
 * @param standalone whether its script names no other
 */
record ShopPage(String path, Role role, String resource, boolean standalone) {}
