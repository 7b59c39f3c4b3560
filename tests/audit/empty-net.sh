#!/bin/sh
# Runs a program where the network leads nowhere: usage: unshare --map-root-user --net --mount empty-net.sh <uid> <gid> <folder> <program> [args]
# There is an interface with addresses and a way out, so that programs take themselves to be online; what they send is dropped.
# Names are asked of 127.0.0.1. The program has the caller's own user again, since Chromium refuses root.
set -e
uid=$1; gid=$2; folder=$3; shift 3
ip link set lo up
ip link add out0 type dummy 2>/dev/null || ip link add out0 type veth peer name out1
ip link set out1 up 2>/dev/null || true
ip addr add 10.11.0.2/24 dev out0
ip link set out0 up
ip neigh replace 10.11.0.1 lladdr 02:00:00:00:00:01 dev out0 nud permanent 2>/dev/null || true
ip route add default via 10.11.0.1 dev out0
if [ -e /proc/sys/net/ipv6 ]; then
  ip addr add fd00:11::2/64 dev out0 nodad
  ip neigh replace fd00:11::1 lladdr 02:00:00:00:00:01 dev out0 nud permanent 2>/dev/null || true
  ip -6 route add default via fd00:11::1 dev out0
fi
echo 0 > /proc/sys/net/ipv4/ip_unprivileged_port_start
echo 'nameserver 127.0.0.1' > "$folder/resolv.conf"
mount --bind "$folder/resolv.conf" "$(readlink -f /etc/resolv.conf)"
exec unshare --user --map-user="$uid" --map-group="$gid" "$@"
