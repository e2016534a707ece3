#!/bin/bash
echo shell
