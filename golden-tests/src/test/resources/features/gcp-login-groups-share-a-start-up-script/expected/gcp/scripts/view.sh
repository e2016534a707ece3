#!/bin/bash
echo view
