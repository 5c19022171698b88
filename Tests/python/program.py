"""Runs the program under test and reads what it prints."""

import json
import subprocess


class Failure(Exception):
    """The program did not do what it was asked."""


def run(vanban, *arguments, timeout=300):
    """What the program prints, decoded without touching line ends."""
    try:
        ran = subprocess.run([vanban, *map(str, arguments)], capture_output=True, timeout=timeout)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Failure(str(error)) from error
    if ran.returncode != 0:
        said = ran.stderr.decode(errors="replace").strip()[-200:]
        raise Failure(f"{' '.join(map(str, arguments))}: exit {ran.returncode}: {said}")
    try:
        return ran.stdout.decode()
    except UnicodeDecodeError as error:
        raise Failure(f"{' '.join(map(str, arguments))}: {error}") from error


def documents(text):
    """The documents in one JSON text or in JSON Lines."""
    found, at, decoder = [], 0, json.JSONDecoder()
    while True:
        while at < len(text) and text[at] in " \t\r\n":
            at += 1
        if at == len(text):
            return found
        try:
            value, at = decoder.raw_decode(text, at)
        except ValueError as error:
            raise Failure(f"not JSON: {error}") from error
        found.append(value)


def convert(vanban, file):
    """The documents of a file; at least one."""
    found = documents(run(vanban, "convert", file))
    if not found:
        raise Failure("no document")
    return found
