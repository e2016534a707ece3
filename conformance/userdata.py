"""Writes the shell scripts that a CloudFormation template hands to cloud-init, one file each.

usage: userdata.py FOLDER TEMPLATE...
Values that exist only at deployment become the word VALUE.
"""

import base64
import pathlib
import re
import sys

from cfnlint.decode import decode


def flat(node):
    if isinstance(node, str):
        return node
    if "Fn::Sub" in node:
        text = node["Fn::Sub"] if isinstance(node["Fn::Sub"], str) else node["Fn::Sub"][0]
        return re.sub(r"\$\{[^!}][^}]*\}", "VALUE", text).replace("${!", "${")
    if "Fn::Join" in node:
        separator, parts = node["Fn::Join"]
        return separator.join(flat(part) for part in parts)
    return "VALUE"


def scripts(text):
    boundary = re.search(r'boundary="([^"]+)"', text) if text.startswith("MIME-Version") else None
    if not boundary:
        return [text]
    parts = re.split(r"^--" + re.escape(boundary.group(1)) + r"(?:--)?$", text, flags=re.MULTILINE)
    return [part.strip("\n").partition("\n\n")[2] for part in parts[1:]]


def write(template, target):
    document, problems = decode(template)
    if problems:
        sys.exit(f"{template}: {problems[0]}")
    target.mkdir(parents=True, exist_ok=True)
    for name, resource in document["Resources"].items():
        data = resource.get("Properties", {}).get("LaunchTemplateData", {}).get("UserData")
        if data is None:
            continue
        if isinstance(data, str):
            text = base64.b64decode(data).decode()
        else:
            text = flat(data["Fn::Base64"])
        for number, script in enumerate(scripts(text)):
            if script.startswith("#!"):
                (target / f"{name}-{number}.sh").write_text(script + "\n")


def main(folder, *templates):
    for template in templates:
        case = re.sub(r"[^A-Za-z0-9]+", "-", template)
        write(template, pathlib.Path(folder) / case)


if __name__ == "__main__":
    main(*sys.argv[1:])
