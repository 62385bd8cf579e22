import { expect, test } from "vitest";
import { isPublicAddress } from "./public-address.ts";

test.each(["8.8.8.8", "104.18.2.3", "2606:4700::6812:203", "::ffff:8.8.8.8"])("%s is public", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ["the machine itself", "127.0.0.1"],
  ["the machine itself by another number", "127.255.0.9"],
  ["the machine itself in IPv6", "::1"],
  ["no address in particular", "0.0.0.0"],
  ["no address in particular in IPv6", "::"],
  ["a private network of class A", "10.0.0.7"],
  ["a private network of class B", "172.31.255.1"],
  ["a private network of class C", "192.168.1.1"],
  ["a private network in IPv6", "fd12:3456::1"],
  ["a site of older IPv6", "fec0::1"],
  ["a carrier's network", "100.64.0.1"],
  ["a link", "169.254.0.1"],
  ["a link in IPv6", "fe80::1"],
  ["a link in IPv6 with its zone", "fe80::1%eth0"],
  ["the metadata service of most clouds", "169.254.169.254"],
  ["the metadata service in IPv6", "fd00:ec2::254"],
  ["the metadata service of Alibaba", "100.100.100.200"],
  ["the metadata service of Azure", "168.63.129.16"],
  ["an IPv4-mapped address of the machine itself", "::ffff:127.0.0.1"],
  ["an IPv4-mapped address of a metadata service", "::ffff:a9fe:a9fe"],
  ["an IPv4-mapped address of Azure's metadata service", "::ffff:168.63.129.16"],
  ["an IPv4-compatible address of the machine itself", "::7f00:1"],
  ["an IPv4-translated address of the machine itself", "::ffff:0:127.0.0.1"],
  ["a NAT64 address of the machine itself", "64:ff9b::7f00:1"],
  ["a 6to4 address of the machine itself", "2002:7f00:1::"],
  ["a Teredo address", "2001::1"],
  ["a multicast address", "224.0.0.1"],
  ["a multicast address in IPv6", "ff02::1"],
  ["the broadcast address", "255.255.255.255"],
  ["a network for benchmarks", "198.18.0.1"],
  ["a network for documentation", "203.0.113.9"],
  ["a network for documentation in IPv6", "2001:db8::1"],
  ["a reserved network", "240.0.0.1"],
  ["a name", "localhost"],
  ["nothing", ""],
])("%s is not public", (_what, address) => {
  expect(isPublicAddress(address)).toBe(false);
});
