#!/bin/sh
# Add the licences of Debian's libraries in the folder _internal that is named; installer/linux.sh runs this in its Debian 11.
set -eu
licences=$1/licences/debian
mkdir -p "$licences"
for library in "$1"/*.so*; do
    for folder in /lib /usr/lib; do
        found=$folder/x86_64-linux-gnu/$(basename "$library")
        [ -e "$found" ] || continue
        # A library may be known by the place that it has without the link from /lib to /usr/lib.
        package=$(dpkg-query --search "$found" 2>/dev/null | sed -n '1s/[:,].*//p')
        [ -n "$package" ] && cp -L "/usr/share/doc/$package/copyright" "$licences/$package.txt"
    done
done
[ -n "$(ls "$licences")" ]
