package vn.truc.account.web;

import vn.truc.account.AccessTokens;

/// A token that was just made: the only time its secret is shown.
public record TokenMadePage(AccessTokens.Made made, String address, String back) {}
